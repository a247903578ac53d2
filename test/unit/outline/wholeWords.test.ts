import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const isDamaged = (...answers: readonly string[]): boolean =>
  codesOf('Q1. Which? [MULTI]', ...answers.map((one, at) => `${at + 1}. ${one}`)).includes('damagedText');
const yesNo = ['1. Yes', '2. No', ''];
const wholeAll = (words: string): void => {
  const parts = words.trim().split(/\s*[,\n]\s*/u);
  for (const word of parts) {
    assert.ok(!isDamaged('Bus', word, 'Tram'), word);
    assert.ok(!isDamaged(`${word} (new)`, `other ${word}`, 'Tram'), `${word} twice`);
    assert.ok(!codesOf(`Q1. And ${word}?`, ...yesNo).includes('damagedText'), `And ${word}?`);
  }
};

describe('Words that are whole, whatever their shape', () => {
  it('are names and brands', () =>
    wholeAll(`Hertz rental, Hertz, Quartz watch, quartz, Schultz brand, Compaq laptop, Nasdaq shares, Umm Qasr, Qatar Airways, Qantas,
      Merckx, Hendrickx, Wiercx, Krk, Brno, Plzeň, Husqvarna, JPMorganChase, TVNowPlus, BBCiPlayer, VoIP, LinkedIn, PayPal,
      WhatsApp, DuckDuckGo, YouTube, iPhone, eBay, HelloFresh, Guangxi, Ljubljana, Djokovic, Gdynia, Szczecin, Bydgoszcz,
      Schwyz, Appenzell, Zwettl, Fjällräven, Hjalmar, Björn, Kvickly, Mjölby, Skype, Lidl, Würth, Knorr, Spotify`));

  it('are degrees, laws and types of schools', () =>
    wholeAll(`MBChB, MBChB or BMBS, PGDipEd, PGCert, BScHons, MPhil, DPhil, MBBChir, FRCSEd, BImSchG, UStDV, EStDV, BAFzA, StVZO,
      BAföG, vmbo, vwo, mbo, havo, hbo, GCSEs, NVQs, HNDs, HTL, AHS, FH, Gymnasium, Kantonsschule, BTS, bac pro`));

  it('are medicines and sizes', () =>
    wholeAll(
      'Ibuprofen, Aspirin, Paracetamol, Xarelto, Zyrtec, Zyprexa, Xyzal, Xanax, 10 bpm, 500 rpm, 5 mmHg, 20 kcal',
    ));

  it('are of German as it is written in Austria and Switzerland', () =>
    wholeAll(`Ein Dirndl, Wiener Würstl, Brathendl, ein dirndl, zwei würstl, Im Durchschnitt, Rechtsschutz, deutschsprachig,
      überdurchschnittlich, Durchschnittlich zufrieden, Rechtsstreit, exquisit, Jänner, Velo, Znüni, Zmorge, Gschwellti, Tschüss`));

  it('are of Slavonic languages', () =>
    wholeAll(`Barszcz czerwony, Deszcz i wiatr, deszcz, wewnątrz, źdźbło, wzgląd, pchła, mżawka, trh, na trh, prst a krk, smrt, dvakrát,
      jméno, jsem, jdu, květ, vlastní, tvrdý, vdaná, vzdělání, všichni, dva roky, pokrm, zmrzlina, ljubav, svjetlo, obavijest,
      dvije godine, mjesec, hrvatski, tjedno, gdje, njezin, crn, jedne, ksiądz, tkanina, cmokać, państw`));

  it('are of Nordic languages', () =>
    wholeAll(`Singel, singel, farge, fargen, En annen farge, hjemme, hver dag, hvordan, kvinne, kvartal, gjennom, bjørk, fjell, lunsj,
      tjenester, tjänst, hjälp, björk, följd, nämnd, ljus, mjölk, kväll, bjergegn, hvidvin, kvinder, multipel, sovjet, intervju,
      direkteintervju, hbtq, ljuskällor, kyllä, yhtä usein`));

  it('are of Romance languages, Dutch, Turkish and Hungarian', () =>
    wholeAll(`auxquelles, auxquels, exquis, exquisito, coq, burqa, tchat, tchèque, rhum, bezorgd, beschermd, gefilmd, verlangd, vervolgd,
      verzorgd, angstschreeuw, ijsje, csak, cseresznye, zsebkendő, zsinór, csütörtök, csomag, ujjlenyomat, tmesi, gnocchi,
      soqquadro, psicologia, pneu, ctvo, özgür, şarj, hrs, kredi, Evli, Bekâr`));

  it('end with the sign of what is left out', () => wholeAll(`Dunkin', Rockin', Dinin', The farmers'`));

  it('end with a letter behind two blanks', () => {
    assert.ok(!isDamaged('Vitamin  C', 'Vitamin  D'));
    assert.ok(!isDamaged('A', 'B', 'C  E'));
    assert.ok(!isDamaged('Klasse  B', 'ohne', 'mit'));
  });

  it('are no mark that has lost its brackets', () => {
    const near = (label: string): boolean =>
      codesOf('Q1. Which? [MULTI]', '1. Bus', `2. ${label}`).includes('nearMark');
    for (const label of ['Mostly exclusive', 'Very exclusive', 'sehr exklusiv', 'Hotel Exclusive', 'muy exclusivo'])
      assert.ok(!near(label), label);
    for (const label of ['Nothing exclusive', 'Nichts exklusiv']) assert.ok(near(label), label);
  });

  it('follow a no that is said of a thing', () => {
    for (const text of [
      'If no answer comes to mind, which brand is nearest?',
      'If no problems occurred, how was it?',
      'Si no recuerda el número exacto, ¿cuántas veces?',
      'Si no está seguro, ¿cuál es la marca?',
      'Se non ricorda, quante volte?',
    ])
      assert.ok(!codesOf('Q1. Do you? [SINGLE]', ...yesNo, `Q2. ${text} [OPEN]`).includes('conditionInText'), text);
    for (const text of ['If no how many?', 'Si no cuántas veces?', 'Falls ja unter welcher Nummer?'])
      assert.ok(codesOf('Q1. Do you? [SINGLE]', ...yesNo, `Q2. ${text} [OPEN]`).includes('conditionInText'), text);
  });
});
