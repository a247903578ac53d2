import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const told = (...lines: readonly string[]): string => shortProblems(read(...lines)).join(', ');

describe('A question whose reading rests on too little', () => {
  it('is told where its words ask for no text, and it has no answers', () => {
    assert.match(told('Q1. Are you happy with it?'), /1 warning unknownType/);
    assert.match(told('Q1. Why are you happy with it?'), /1 info inferredType/);
  });

  it('is told where brackets, a footnote or a sentence in its text are not read', () => {
    assert.match(told('Q1. Why? (leaders of teams, if any were left)'), /1 warning unreadWords/);
    assert.match(told('Q1. Why did you go? ²'), /1 warning unreadWords/);
    assert.doesNotMatch(told('Q1. Why did you go (in your own words)? [OPEN]'), /unreadWords/);
  });

  it('is told where the words speak of several answers and no type does', () => {
    assert.match(told('Q1. Tick those that you ate.', '', '1. Rice', '2. Beans'), /1 warning oneOrSeveral/);
  });

  it('is told where it is put for each of several things, and nothing lists these', () => {
    assert.match(told('Q1. For each brand you know: how good is it? (1 = bad, 5 = good)'), /1 warning loop/);
    assert.match(told('Q1. Für jede Marke: Wie gut ist sie? (1 bis 5)'), /1 warning loop/);
    assert.doesNotMatch(told('Q1. For each brand, how good is it? (1 = bad, 3 = good)', 'a. Aa', 'b. Bb'), /loop/);
    assert.doesNotMatch(told('Q1. For each hour, how much are you paid? ____ €'), /loop/);
  });
});
