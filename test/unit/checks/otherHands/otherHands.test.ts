import { airline, airlineStatements } from './airline';
import { bakery, bakeryStatements } from './bakery';
import { broadband, broadbandStatements } from './broadband';
import { clinic, clinicStatements } from './clinic';
import { ferry, ferryStatements } from './ferry';
import { heating } from './heating';
import { heatingStatements } from './heatingStatements';
import { insurer, insurerOnWindows, insurerStatements } from './insurer';
import { library } from './library';
import { libraryStatements } from './libraryStatements';
import { parcels, parcelsStatements } from './parcels';
import { assertStatements } from './statements';
import { theatre, theatreStatements } from './theatre';

describe('Exports in other hands', () => {
  it('of bread: quota fields, loops, 3D grids, functions cut off', () => {
    assertStatements(bakery, bakeryStatements);
  });

  it('of internet providers: sets by ternaries, variants of the library, test mode, damaged blocks', () => {
    assertStatements(broadband, broadbandStatements);
  });

  it('of ferries: quota fields in masks, ranks with rows to spare, typed code, days of removal', () => {
    assertStatements(ferry, ferryStatements);
  });

  it('of theatres: loops by numbers, don’t-know and text twins, switches, damaged blocks', () => {
    assertStatements(theatre, theatreStatements);
  });

  it('of airlines: a loop in a loop, conditions that deny, totals, comparisons, a box for every row', () => {
    assertStatements(airline, airlineStatements);
  });

  it('of clinics: logic written in many ways, screen-outs of many shapes, recodes', () => {
    assertStatements(clinic, clinicStatements);
  });

  it('of libraries: sets by ternaries and counts, functions with loops, a loop of services', () => {
    assertStatements(library, libraryStatements);
  });

  it('of heat pumps: countries by functions, code that fills in, limits by answers, two loops with the same codes', () => {
    assertStatements(heating, heatingStatements);
  });

  it('of parcels: another order of keys, values without quotes, a library and attributes of the house', () => {
    assertStatements(parcels, parcelsStatements);
  });

  it('of insurers: broken strings, details cut off, what nobody has explained', () => {
    assertStatements(insurer, insurerStatements);
    assertStatements(insurerOnWindows, insurerStatements);
  });
});
