// Property tests draw the same cases on every run; `SEED` draws others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260801) });
