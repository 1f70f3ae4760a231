import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { post } from '../http-product.mjs';
import { canary, corpus, names, pdf } from '../lib/hostile-files.mjs';
import { httpBar } from '../lib/http-bar.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { startScanner } from '../lib/scanner.mjs';

/** A body as no browser would write it: the name goes out as it is. */
function rawForm(name, bytes) {
  const boundary = `bar${randomUUID()}`;
  const quoted = name.replace(/["\r\n]/g, (sign) => ({ '"': '\\"' })[sign] ?? sign);
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nevidence\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted}"\r\ncontent-type: application/x-anything\r\n\r\n`;
  return { body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), type: `multipart/form-data; boundary=${boundary}` };
}

const stored = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
const ours = /^[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(content|thumbnail)$/;
const unsafe = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\\/]|^\.|^$/;

export default httpBar({
  id: 'w2',
  promise: 'Whatever is uploaded: only what its bytes are, under our name, drawn anew, scanned, and never served as a page',
  around: startScanner,
  naive: [
    [['content: data,', 'content: bytes,']],
    [['`attachment; filename=', '`inline; filename=']],
    [['.replace(invisible, "")', '.replace(/(?!)/, "")']],
    [['if (active) throw', 'if (false) throw']],
    [['throw new DomainError("file.scanner_unavailable");', 'return;']],
    [['&& endsLikePdf(bytes)', '|| Buffer.from(bytes).includes("%PDF-")']],
    [['if (this.scanner.isOn && !file.isScanned) await', 'if (false) await']],
  ],
  async check(product, { log, isShort, neighbour: scanner }) {
    const scenes = scenesOf(product);
    const { who } = await scenes.listed();
    const [stranger, officer] = [await scenes.fresh('buyer'), await scenes.fresh('office')];
    const wrong = [];
    const judge = (isRight, what) => isRight || wrong.push(what);
    const send = async (name, bytes) => {
      await product.database.query('DELETE FROM rate_limits');
      const { body, type } = rawForm(name, bytes);
      return product.call(who, 'POST', '/api/v1/my/files', body, { 'content-type': type, ...post() });
    };
    const fetched = async (person, id, part = 'content') => {
      const answer = await fetch(`${product.url}/api/v1/files/${id}/${part}`, { headers: person ? { cookie: person.cookie } : {} });
      return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const judgeServing = async (name, { id, mediaType }) => {
      const { status, headers, bytes } = await fetched(officer, id);
      judge(status === 200 && headers.get('content-type') === mediaType, `${name} is served ${status} ${headers.get('content-type')}`);
      judge(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.!~*()-]+$/.test(headers.get('content-disposition') ?? ''), `${name} has the disposition ${headers.get('content-disposition')}`);
      judge(headers.get('x-content-type-options') === 'nosniff' && /sandbox/.test(headers.get('content-security-policy') ?? ''), `${name} could become a page`);
      judge(mediaType === 'application/pdf' || !bytes.includes(canary), `${name} still carries what its sender put in`);
      for (const person of [null, stranger]) judge((await fetched(person, id)).status === 404, `${name}: somebody fetched evidence`);
    };

    const files = await corpus(isShort);
    const before = () => product.database.query('SELECT count(*)::int AS count FROM files');
    for (const { name, bytes, verdict } of files) {
      const { rows: [{ count }] } = await before();
      const { status, body } = await send(name, bytes);
      const said = status === 201 ? body.mediaType : body.code;
      judge(said === verdict, `${name}: ${status} ${said}, not ${verdict}`);
      if (status === 201) await judgeServing(name, body);
      else judge((await before()).rows[0].count === count, `${name} was refused and kept`);
    }
    for (const name of names) {
      const { status, body } = await send(name, pdf(randomUUID()));
      judge(status === 201, `the name ${JSON.stringify(name)} is answered ${status} ${body?.code}`);
      if (status !== 201) continue;
      judge(!unsafe.test(body.label) && [...body.label].length <= 120, `the label ${JSON.stringify(body.label)}`);
      await judgeServing(name, body);
    }
    for (const mood of ['down', 'broken']) {
      scanner.mood = mood;
      const { body } = await send('calm.pdf', pdf(mood));
      judge(body.code === 'file.scanner_unavailable', `a scanner that is ${mood}: ${body.code ?? 'taken'}`);
    }
    scanner.mood = 'well';
    const { body: kept } = await send('kept.pdf', pdf('kept'));
    await product.database.query('UPDATE files SET scanned_at = NULL WHERE id = $1', [kept.id]);
    scanner.mood = 'down';
    judge((await fetched(officer, kept.id)).status === 503, 'a file that nobody has scanned was handed out');
    scanner.mood = 'well';
    judge((await fetched(officer, kept.id)).status === 200, 'a file is not handed out after its scan');
    const paths = stored(product.files);
    for (const path of paths) judge(ours.test(path), `${path} lies in the store`);
    judge(!paths.some((path) => path.endsWith('.thumbnail') && readFileSync(join(product.files, path)).includes(canary)), 'a thumbnail carries what its sender put in');
    for (const line of wrong.slice(0, 30)) log(line);
    return { pass: wrong.length === 0 && files.length >= 50, figures: { files: files.length, names: names.length, stored: paths.length, scans: scanner.scans, wrong: wrong.length } };
  },
});
