import { randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';

/** The list as a form, as the browser sends it. */
export function fileForm(bytes, name = 'bar.csv') {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return form;
}

/** @returns {Promise<{ status: number, body: object }>} the dry run, or the refusal */
export async function uploadFile({ call, database }, who, bytes, name) {
  await database.query('DELETE FROM rate_limits');
  return call(who, 'POST', '/api/v1/office/imports', fileForm(bytes, name), post(randomUUID()));
}

/** Uploads and writes. */
export async function importFile(product, who, bytes, name) {
  const { status, body } = await uploadFile(product, who, bytes, name);
  if (status !== 201) throw new Error(`the list is refused: ${status} ${JSON.stringify(body)}`);
  return product.call(who, 'POST', `/api/v1/office/imports/${body.id}/commit`, {}, post(randomUUID()));
}

/** An export as bytes. */
export async function download({ url }, who, path) {
  const answer = await fetch(url + path, { headers: { cookie: who.cookie } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
