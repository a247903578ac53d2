/** What reads documents of Word, in a file of its own (scripts/bundles.mjs): it is loaded with the first document. */
export { default as mammoth } from 'mammoth';
export { default as Zip } from 'jszip';
