/** What the search server holds of each firm. */
async function documentsIn({ parts, key }) {
  const answer = await fetch(`${parts.meilisearch.url}/indexes/suppliers/documents?limit=10000&fields=id,name`, { headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`no index: ${answer.status}`);
  return new Map((await answer.json()).results.map(({ id, name }) => [id, name[0]]));
}

/**
 * Compares {id → name} of index and database; when these agree, the product compares the whole content ({id → hash}).
 * @param {Set<string>} except firms that may differ
 * @returns {Promise<string[]>} differences, as text
 */
export async function differences(product, except = new Set()) {
  try {
    const documents = await documentsIn(product);
    const wanted = new Map((await product.ask('SELECT id, name_vi AS name FROM suppliers WHERE visible')).map(({ id, name }) => [id, name]));
    const wrong = [...wanted].filter(([id, name]) => documents.get(id) !== name && !except.has(id)).map(([id, name]) => `${id} is ${name}, found as ${documents.get(id)}`);
    for (const id of documents.keys()) if (!wanted.has(id)) wrong.push(`${id} is no firm`);
    if (wrong.length > 0) return wrong;
    const { status, stdout, stderr } = product.cli('search:check');
    if (status === 0) return [];
    const lines = [...stdout.matchAll(/^ {2}(?:missing|stale|extra) (\S+)$/gm)];
    return lines.length === 0 ? [stdout + stderr] : lines.filter(([, id]) => !except.has(id)).map(([line]) => line);
  } catch (error) {
    return [error.message];
  }
}

/** Asks again and again. @returns {Promise<{ wrong: string[], tookMs: number }>} as soon as nothing is wrong, or at the end of the patience */
export async function untilEqual(product, { since, patience, except }) {
  for (;;) {
    const wrong = await differences(product, except);
    const tookMs = Math.round(performance.now() - since);
    if (wrong.length === 0 || tookMs > patience) return { wrong, tookMs };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
