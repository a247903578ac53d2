import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved, windowOf } from '../../../src/views/dataReport/gridMoves';

const size = { rows: 100, columns: 4, page: 10 };
const from = { row: 50, column: 1 };

describe('keys in the grid', () => {
  it('lead where they lead in every grid', () => {
    assert.deepEqual(moved(from, 'ArrowDown', false, size), { row: 51, column: 1 });
    assert.deepEqual(moved(from, 'ArrowLeft', false, size), { row: 50, column: 0 });
    assert.deepEqual(moved(from, 'PageDown', false, size), { row: 60, column: 1 });
    assert.deepEqual(moved(from, 'PageUp', false, size), { row: 40, column: 1 });
    assert.deepEqual(moved(from, 'Home', false, size), { row: 50, column: 0 });
    assert.deepEqual(moved(from, 'End', true, size), { row: 99, column: 3 });
    assert.deepEqual(moved(from, 'Home', true, size), { row: 0, column: 0 });
    assert.deepEqual(moved({ row: 0, column: 0 }, 'ArrowUp', false, size), { row: -1, column: 0 }, 'the header');
    assert.equal(moved(from, 'Tab', false, size), null);
    assert.equal(moved(from, 'x', false, size), null);
  });

  it('never lead out of it', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (presses, rows) => {
          let cell = { row: 0, column: 0 };
          for (const [key, control] of presses) cell = moved(cell, key, control, { ...size, rows }) ?? cell;
          assert.ok(cell.row >= -1 && cell.row < rows && cell.column >= 0 && cell.column < size.columns);
        },
      ),
    );
  });
});

describe('the rows that are drawn', () => {
  it('cover what is in view and are few, wherever one is', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.integer({ min: 1, max: 2_000 }), fc.nat(100_000), (scrolled, height, rows) => {
        const { start, end } = windowOf(scrolled, height, 28, rows);
        const [first, last] = [Math.floor(scrolled / 28), Math.ceil((scrolled + height) / 28)];
        assert.ok(start <= end && start >= 0 && end <= rows);
        assert.ok(start <= Math.min(first, rows) && end >= Math.min(last, rows));
        assert.ok(end - start <= height / 28 + 27);
      }),
    );
  });
});
