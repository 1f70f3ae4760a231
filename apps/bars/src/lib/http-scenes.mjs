import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { post } from '../http-product.mjs';

const facts = () => ({ nameVi: `Công ty TNHH Thanh Đo ${randomUUID().slice(0, 8)}` });
const lines = [{ title: 'Nắp', annualQuantity: 10, requirements: [{ kind: 'process', weight: 'must', codes: ['proc.plastics.injection'] }] }];
const rfqBody = () => ({ title: `Thanh đo ${randomUUID().slice(0, 8)}`, deadline: '2031-01-01T00:00:00Z', lines });
const certificateBody = { scheme: 'cert.iso9001' };
const acceptance = { contact: { name: 'Người Liên Hệ', email: 'lien-he@bar.example', phone: '0901234567' }, consent: true };
const password = 'Một-mật-khẩu-khá-dài-2026';

/** A list of one firm that is not in the register. */
function upload(content = `Tên công ty,Địa chỉ\nCông ty Đo ${randomUUID()},Hà Nội\n`) {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'text/csv' }), 'bar.csv');
  return form;
}

/**
 * For every operation a fresh situation in which it succeeds: who calls, the ids of the path, the body.
 * The one place where a bar knows what an operation needs; routes, statuses and rights come from the OpenAPI document.
 */
export function scenesOf(product) {
  const { call, person, database } = product;
  const must = async (answer) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`a scene cannot be set: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const secret = () => randomBytes(32).toString('base64url');
  const hash = (token) => createHash('sha256').update(token).digest('hex');
  const fresh = (kind, role) => person(kind, { role });
  const supplierIn = (path, who, body) => must(call(who, 'POST', `/api/v1/my/supplier${path}`, body, post()));

  async function listed(kind = 'supplier', role = 'admin') {
    const who = await fresh(kind, role);
    const own = await supplierIn('', who, facts());
    return { who, own, ids: { supplierId: own.id, siteId: own.sites[0].id } };
  }
  async function draft(role) {
    const who = await fresh('buyer', role);
    const rfq = await must(call(who, 'POST', '/api/v1/rfqs', rfqBody(), post()));
    return { who, ids: { rfqId: rfq.id } };
  }
  async function published(role) {
    const scene = await draft(role);
    await must(call(scene.who, 'POST', `/api/v1/rfqs/${scene.ids.rfqId}/publish`, undefined, post()));
    return scene;
  }
  async function considered(roles = {}) {
    const [supplier, buyer] = [await listed('supplier', roles.supplier), await published(roles.buyer)];
    const run = randomUUID();
    await database.query("INSERT INTO match_runs (id, rfq_id, matching_version, considered, passing) VALUES ($1, $2, 'bar', 1, 1)", [run, buyer.ids.rfqId]);
    await database.query("INSERT INTO matches (rfq_id, supplier_id, run_id, rank, fit, evidence, freshness, total, eliminated_by, to_complete, verdicts) VALUES ($1, $2, $3, 1, 1, 1, 1, 1, '{}', '{}', '[]')", [buyer.ids.rfqId, supplier.ids.supplierId, run]);
    return { supplier, buyer, ids: { rfqId: buyer.ids.rfqId, supplierId: supplier.ids.supplierId } };
  }
  async function introduced(kind, role) {
    const both = await considered({ [kind]: role });
    const office = await fresh('office', kind === 'office' ? role : 'admin');
    const { id } = await must(call(office, 'POST', '/api/v1/introductions', { ...both.ids, note: 'Hai bên hợp nhau' }, post()));
    return { who: { supplier: both.supplier.who, buyer: both.buyer.who, office }[kind], people: { supplier: both.supplier.who, buyer: both.buyer.who, office }, ids: { introductionId: id } };
  }
  /** A firm of the register that nobody has claimed. */
  async function unclaimed() {
    const { own } = await listed();
    await database.query('UPDATE suppliers SET organisation_id = NULL WHERE id = $1', [own.id]);
    return own.id;
  }
  async function claimed() {
    const claimant = await fresh('supplier');
    return must(call(claimant, 'POST', '/api/v1/my/claims', { supplierId: await unclaimed(), note: 'Công ty của chúng tôi' }, post()));
  }
  const changed = (officer, supplierId) => must(call(officer, 'POST', `/api/v1/office/suppliers/${supplierId}/changes`, { facts: { ...facts(), employees: 12 } }, { ...post(), 'if-match': '"1"' }));
  /** A change that an officer wants of a firm: it waits for the firm that speaks for itself, else it is written. */
  async function proposed(kind, role) {
    const [firm, officer] = [await listed('supplier', kind === 'supplier' ? role : 'admin'), await fresh('office', kind === 'office' ? role : 'admin')];
    const { id } = await changed(officer, firm.own.id);
    return { who: kind === 'supplier' ? firm.who : officer, ids: { changeId: id } };
  }
  async function imported(kind, role) {
    const who = await fresh(kind, role);
    const made = await must(call(who, 'POST', '/api/v1/office/imports', upload(), post()));
    return { who, ids: { importId: made.id } };
  }
  async function colleague(kind, role) {
    const who = await fresh(kind, role);
    const other = await person(kind, { organisationId: who.organisationId, role: 'member' });
    return { who, ids: { userId: other.userId } };
  }
  async function withToken(purpose) {
    const [who, token] = [await fresh('buyer'), secret()];
    await database.query("INSERT INTO user_tokens (id, user_id, purpose, token_hash, expires_at) VALUES ($1, $2, $3, $4, now() + interval '1 hour')", [randomUUID(), who.userId, purpose, hash(token)]);
    return { who, token };
  }

  const special = {
    session_signIn: async () => {
      const who = await fresh('buyer');
      await database.query('UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = $2) WHERE id = $1', [who.userId, product.demo.email]);
      return { who: null, body: { email: `${who.userId}@bar.example`, password: product.demo.password } };
    },
    session_register: async () => ({ who: null, body: { email: `${randomUUID()}@bar.example`, password, name: 'Người Mới', organisation: { kind: 'supplier', name: 'Công ty Mới' } } }),
    session_firstOfficer: async () => {
      const token = secret();
      await database.query('INSERT INTO office_tokens (token_hash) VALUES ($1)', [hash(token)]);
      // The demo office exists, and only the first officer needs no invitation.
      return { who: null, refused: 422, body: { token, email: `${randomUUID()}@bar.example`, password, name: 'Cán Bộ', officeName: 'Văn phòng' } };
    },
    session_verifyEmail: async () => ({ who: null, body: { token: (await withToken('verify_email')).token } }),
    session_requestPasswordReset: async () => ({ who: null, body: { email: `${randomUUID()}@bar.example` } }),
    session_completePasswordReset: async () => {
      const { who, token } = await withToken('reset_password');
      return { who: null, person: who, body: { token, password } };
    },
    session_actAs: async (kind, role) => {
      const who = await fresh(kind, role);
      return { who, body: { organisationId: who.organisationId } };
    },
    session_updateProfile: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Tên Mới', locale: 'vi' } }),
    session_updateOrganisation: async (kind, role) => ({ who: await fresh(kind, role), body: { name: 'Tổ chức đổi tên', country: 'VN' } }),
    session_inviteMember: async (kind, role) => ({ who: await fresh(kind, role), body: { email: `${randomUUID()}@bar.example`, name: 'Người Được Mời', role: 'member' } }),
    session_changeMember: async (kind, role) => ({ ...(await colleague(kind, role)), body: { role: 'admin' } }),
    session_removeMember: colleague,
    suppliers_search: async (kind, role) => ({ who: await fresh(kind, role) }),
    suppliers_read: listed,
    suppliers_own: listed,
    suppliers_list: async (kind, role) => ({ who: await fresh(kind, role), body: facts() }),
    suppliers_update: async (kind, role) => ({ ...(await listed(kind, role)), body: facts() }),
    suppliers_addSite: async (kind, role) => ({ ...(await listed(kind, role)), body: { name: 'Xưởng hai' } }),
    suppliers_updateSite: async (kind, role) => ({ ...(await listed(kind, role)), body: { name: 'Xưởng đổi tên' } }),
    suppliers_addStatement: async (kind, role) => {
      const scene = await listed(kind, role);
      return { ...scene, body: { siteId: scene.ids.siteId, process: 'proc.plastics.injection' } };
    },
    suppliers_updateStatement: async (kind, role) => {
      const scene = await special.suppliers_addStatement(kind, role);
      const { id } = await supplierIn('/statements', scene.who, scene.body);
      return { ...scene, ids: { ...scene.ids, statementId: id } };
    },
    suppliers_removeStatement: async (kind, role) => ({ ...(await special.suppliers_updateStatement(kind, role)), body: undefined }),
    suppliers_addCertificate: async (kind, role) => ({ ...(await listed(kind, role)), body: certificateBody }),
    suppliers_removeCertificate: async (kind, role) => {
      const scene = await listed(kind, role);
      const { id } = await supplierIn('/certificates', scene.who, certificateBody);
      return { ...scene, ids: { certificateId: id } };
    },
    suppliers_claimable: async (kind, role) => ({ who: await fresh(kind, role), query: '?q=thanh' }),
    suppliers_claim: async (kind, role) => ({ who: await fresh(kind, role), body: { supplierId: await unclaimed(), note: 'Công ty của chúng tôi' } }),
    suppliers_officeVerify: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: (await listed()).own.id }, body: { level: 'document_checked', note: 'Đã xem giấy tờ' } }),
    suppliers_decideClaim: async (kind, role) => ({ who: await fresh(kind, role), ids: { claimId: (await claimed()).id }, body: { decision: 'approve' } }),
    reference_wards: async (kind, role) => ({ who: await fresh(kind, role), ids: { provinceCode: '01' } }),
    reference_oldAddress: async (kind, role) => ({ who: await fresh(kind, role), query: '?ward=Kim%20Chung&district=%C4%90%C3%B4ng%20Anh' }),
    changes_officeFacts: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() } }),
    changes_propose: async (kind, role) => ({ who: await fresh(kind, role), ids: { supplierId: await unclaimed() }, body: { facts: facts() } }),
    changes_withdraw: proposed,
    changes_undoOffice: async (kind, role) => {
      const who = await fresh(kind, role);
      return { who, ids: { changeId: (await changed(who, await unclaimed())).id } };
    },
    changes_mine: listed,
    changes_decide: async (kind, role) => ({ ...(await proposed(kind, role)), body: { decision: 'accept' } }),
    changes_undoMine: async (kind, role) => {
      const scene = await proposed(kind, role);
      await must(call(scene.who, 'POST', `/api/v1/my/supplier/changes/${scene.ids.changeId}/decision`, { decision: 'decline' }, post()));
      return scene;
    },
    changes_confirm: listed,
    imports_upload: async (kind, role) => ({ who: await fresh(kind, role), body: upload() }),
    imports_read: imported,
    imports_rows: imported,
    imports_discard: imported,
    imports_commit: async (kind, role) => ({ ...(await imported(kind, role)), body: {} }),
    rfqs_create: async (kind, role) => ({ who: await fresh(kind, role), body: rfqBody() }),
    rfqs_read: async (kind, role) => (kind === 'office' ? { ...(await published()), who: await fresh(kind, role) } : draft(role)),
    rfqs_matches: async (kind, role) => special.rfqs_read(kind, role),
    rfqs_update: async (kind, role) => ({ ...(await draft(role)), body: rfqBody() }),
    rfqs_publish: async (kind, role) => draft(role),
    rfqs_cancel: async (kind, role) => ({ ...(await published(role)), body: { reason: 'Không cần nữa' } }),
    rfqs_opportunity: async (kind, role) => {
      const both = await considered({ supplier: role });
      return { who: both.supplier.who, ids: both.ids };
    },
    introductions_propose: async (kind, role) => ({ who: await fresh(kind, role), body: { ...(await considered()).ids, note: 'Hai bên hợp nhau' } }),
    introductions_read: introduced,
    introductions_accept: async (kind, role) => ({ ...(await introduced(kind, role)), body: acceptance }),
    introductions_decline: async (kind, role) => ({ ...(await introduced(kind, role)), body: { reason: 'capacity' } }),
    introductions_withdraw: async (kind, role) => ({ ...(await introduced(kind, role)), body: { note: 'Rút lại đề nghị' } }),
    notifications_read: async (kind, role) => ({ who: await fresh(kind, role), body: {} }),
  };

  return { listed, draft, published, considered, introduced, upload, acceptance, must,
    /** @returns {Promise<{ who: object | null, ids?: Record<string, string>, body?: unknown, query?: string }>} */
    of: async (operation, kind = 'supplier', role = 'admin') => {
      const setUp = special[operation.id];
      return setUp ? setUp(kind, role) : { who: await fresh(kind, role) };
    },
  };
}
