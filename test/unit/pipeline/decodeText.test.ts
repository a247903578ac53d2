import assert from 'node:assert/strict';
import { decodeText } from '../../../src/pipeline/input/decodeText';

const TEXT = '* Größe – “5 €”….\r\nTITLE "š".\n';
/** The letters of the text beyond Latin-1, as windows-1252 has them. */
const WESTERN: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80, '…': 0x85, š: 0x9a };
const western = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => WESTERN[letter] ?? letter.charCodeAt(0)));

describe('decoding texts', () => {
  it('takes UTF-8 and marked UTF-16, without their marks', () => {
    assert.equal(decodeText(Buffer.from(TEXT)), TEXT);
    assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`)), TEXT);
    assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), TEXT);
    assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()), TEXT);
    assert.equal(decodeText(Buffer.alloc(0)), '');
  });

  it('takes what Windows writes in the West, all of its letters', () => {
    assert.equal(decodeText(western(TEXT)), TEXT);
  });

  it('takes the encoding that the first line names', () => {
    const polish = Buffer.concat([
      Buffer.from('* Encoding: windows-1250.\nTITLE "'),
      Buffer.from([0xb9]),
      Buffer.from('".'),
    ]);
    assert.equal(decodeText(polish), '* Encoding: windows-1250.\nTITLE "ą".');
    const strange = Buffer.concat([Buffer.from('* Encoding: klingon.\n'), Buffer.from([0xfc])]);
    assert.equal(decodeText(strange), '* Encoding: klingon.\nü');
  });

  it('leaves the lines that are UTF-8 as they are where one is not', () => {
    const mixed = Buffer.concat([
      Buffer.from('* Encoding: UTF-8.\nGröße\n'),
      Buffer.from([0xfc, 0x0a]),
      Buffer.from('–'),
    ]);
    assert.equal(decodeText(mixed), '* Encoding: UTF-8.\nGröße\nü\n–');
  });
});
