import fc from 'fast-check';

/** Each property runs this often: quickly with every test, thoroughly with DEEP=1. */
fc.configureGlobal({ numRuns: process.env.DEEP ? 10_000 : 100 });
