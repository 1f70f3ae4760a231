import { httpBar } from '../lib/http-bar.mjs';
import { admitted, endsSession, kinds, operationsOf, roles, send, severalAtOnce, withoutRequestId } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';

/** People who own nothing of what the others own: each kind as both roles, and in every state that takes rights away. */
async function strangers({ person, database }, scenes, isShort) {
  const cast = [{ label: 'guest', who: null, state: 'guest' }];
  for (const kind of kinds) {
    for (const role of roles) cast.push({ label: `${kind} ${role}`, kind, role, state: 'full', ...(kind === 'supplier' ? await scenes.listed(kind, role) : { who: await person(kind, { role }) }) });
    cast.push({ label: `${kind} unverified`, kind, role: 'admin', state: 'unverified', who: await person(kind, { isVerified: false }) });
    if (isShort && kind !== 'buyer') continue;
    const removed = await person(kind);
    await database.query('DELETE FROM memberships WHERE user_id = $1', [removed.userId]);
    cast.push({ label: `${kind} removed`, state: 'removed', who: removed });
    const expired = await person(kind);
    await database.query("UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1", [expired.userId]);
    cast.push({ label: `${kind} expired`, state: 'guest', who: expired });
  }
  return cast;
}

/** What the declaration says before any object is looked at; null = let in. */
function refusalOf({ access, isSafe }, { state, kind, role }) {
  if (access.who === 'anyone') return null;
  if (state === 'guest') return 401;
  if (access.who === 'signed_in') return null;
  if (state === 'removed' || !access.kinds.includes(kind) || (access.roles && !access.roles.includes(role))) return 403;
  return state === 'unverified' && !isSafe ? 403 : null;
}

/** Another upload of the same kind. */
const again = (form, scenes) => (form.has('purpose') ? scenes.picture() : scenes.upload());
const isMine = ({ object }, kind) => object === 'office_any' || (object !== undefined && kind === 'office');

/** One operation; `cell(what, answer, isRight)` counts. */
async function checkOperation(product, operation, cast, scenes, isShort, cell) {
  const { access, statuses, success } = operation;
  const doors = admitted(operation);
  for (const [kind, role] of isShort ? doors.filter(([, role], index) => role === 'member' || index === 0) : doors) {
    const scene = await scenes.of(operation, kind, role);
    cell(`own, ${kind} ${role}`, await send(product, operation, scene.who, scene), ({ status }) => status === (scene.refused ?? success));
  }
  const [kind, role] = doors[0];
  const theirs = await scenes.of(operation, kind, role);
  /** A site of the caller's own, so that the object of the path is all that is foreign. */
  const bodyFor = (body, { ids }) => (body instanceof FormData ? again(body, scenes) : body?.siteId && ids ? { ...body, siteId: ids.siteId } : body);
  for (const person of cast) {
    if (endsSession(operation) && person.who) continue; // the next cells need the session; own cells cover it
    const refused = refusalOf(operation, person);
    const objects = operation.hasIds ? ['missing', 'foreign'] : ['none'];
    const answers = [];
    for (const object of objects) answers.push(await send(product, operation, person.who, { ...theirs, body: bodyFor(theirs.body, person), ids: object === 'foreign' ? theirs.ids : {} }));
    for (const [index, answer] of answers.entries()) cell(`${objects[index]}, ${person.label}`, answer, (given) => isExpected(operation, person, objects[index], refused, given, answers[0]));
  }
  function isExpected({ hasIds }, person, object, refused, answer, missing) {
    if (refused) return answer.status === refused;
    if (!hasIds) return answer.status === success || (statuses.includes(answer.status) && ![401, 403].includes(answer.status)) || (access.who === 'anyone' && answer.status === 401);
    if (object === 'missing') return answer.status === 404;
    if (access.who === 'anyone' || (isMine(access, person.kind) && operation.id !== 'session_changeMember' && operation.id !== 'session_removeMember')) return true; // an own cell, counted above
    return answer.status === 404 && withoutRequestId(answer) === withoutRequestId(missing);
  }
}

/** An owner who loses what made him one: verification, membership, session. */
async function checkFallenOwner(product, operation, scenes, cell) {
  const { access, isSafe } = operation;
  if (access.who !== 'acting') return;
  const [kind, role] = admitted(operation)[0];
  const scene = await scenes.of(operation, kind, role);
  const fall = async (label, statement, wanted) => {
    await product.database.query(statement, [scene.who.userId]);
    const body = scene.body instanceof FormData ? again(scene.body, scenes) : scene.body;
    if (wanted) cell(`own, ${label}`, await send(product, operation, scene.who, { ...scene, body }), ({ status }) => status === wanted);
  };
  await fall('no longer verified', 'UPDATE users SET email_verified_at = NULL WHERE id = $1', isSafe ? 0 : 403);
  await fall('removed', 'DELETE FROM memberships WHERE user_id = $1', 403);
  await fall('session expired', "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1", 401);
}

export default httpBar({
  id: 'a1',
  promise: 'Every operation answers every kind of caller as it declares; a foreign object is a missing one',
  naive: [
    [['access.kinds.includes(organisationKind)', 'true']],
    [['if (!signedIn) throw new DomainError("session.required");', 'if (!signedIn) return;']],
    [['buyer: "i.buyer_id = $1"', 'buyer: "$1::uuid IS NOT NULL"']],
    [['DELETE FROM supplier_certificates WHERE id = $1 AND supplier_id = $2 RETURNING', 'DELETE FROM supplier_certificates WHERE id = $1 AND $2::uuid IS NOT NULL RETURNING']],
  ],
  async check(product, { log, isShort }) {
    const scenes = scenesOf(product);
    const cast = await strangers(product, scenes, isShort);
    const operations = await operationsOf(product);
    const wrong = [];
    let cells = 0;
    await severalAtOnce(operations, async (operation) => {
      await product.database.query('DELETE FROM rate_limits');
      if (!operation.access) return wrong.push(`${operation.name} declares nothing`);
      const cell = (what, answer, isRight) => {
        cells++;
        if (!isRight(answer)) wrong.push(`${operation.name} ${what} → ${answer.status} ${answer.body?.code ?? ''}`);
      };
      await checkOperation(product, operation, cast, scenes, isShort, cell);
      if (!isShort || operation.hasIds) await checkFallenOwner(product, operation, scenes, cell);
    });
    for (const line of wrong.slice(0, 40)) log(line);
    return { pass: wrong.length === 0 && cells > 700, figures: { operations: operations.length, actors: cast.length, cells, wrong: wrong.length } };
  },
});
