import { bakery, bakeryStatements } from './bakery';
import { broadband, broadbandStatements } from './broadband';
import { ferry, ferryStatements } from './ferry';
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
});
