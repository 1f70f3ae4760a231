/** The only file that may look at `import.meta.env`, which Jest does not know. */
export const env = { apiBase: '/api/v1' };
