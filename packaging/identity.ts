/**
 * Who the extension is, the same wherever it comes from: settings of a company, stored data and
 * updates hang on these. Never change them once somebody has installed it.
 */

/**
 * Chromium's public key. The Chrome Web Store makes its own for a new item: before the first
 * release put that one here, so that the store's package and this one have the same id.
 */
export const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmYZppfT1pMh8vJCYLuZ7SUOsZrV/LHjbBurTP4X6KcyskBCUc3RAes6RfAk8S4YWMSnhRaak3Uz1CWyo9rq0Hvzqhgl+jOBr2guguViR9AzbfIuhgZ9nU1Mfla1H+nnyw6kQqWngCe6ij7vwKq7KJS6iQF+/aHebw4vMeVdsyfHawcASX5iD+WEMxiTF44vL5RsVoykXZLU/8iDOlKSCOVm8tJGI1iM6GUm5q2h5VYkUTVDCOrXlkpmLLTBiVqqBDZR5iUlo/6a3bna29SNmpCxMcQrDoOforsFFK+pHDK0L8OHIhDE05UCVr9LxpC6L8rfYWEZcOSOYhXtzZoHbywIDAQAB';

/** The id that Chromium makes of the key: the first half of its SHA-256, written in a to p. */
export const CHROMIUM_ID = 'dhdiikijnmobfcakjllpjpikcoblmenj';

export const FIREFOX_ID = 'workspace-credit-guide@extension';

/** The oldest with `light-dark()` and `field-sizing`, which the sheets rest on (May 2024). */
export const OLDEST_CHROMIUM = '123';

/** The oldest with `documentId`, by which a document is told from its successor; also an ESR. */
export const OLDEST_FIREFOX = '153.0';
