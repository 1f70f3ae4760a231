/**
 * Grades follow from the facts of a firm by these rules, and from nothing else; no search was asked.
 *
 * 3  everything that is needed is a stated fact, where process, material and figure are of one statement
 * 2  everything that is needed is there, but the process is known from the firm's own words only, or the material is an
 *    equivalent grade of another standard (the buyer must agree), or the firm names the family and not the grade
 * 1  the process is there and exactly one of the other needs is not (another material, no such certificate, another place,
 *    a figure that is not reached or not stated)
 * 0  anything else: no such process, two needs missed, sells machines or material for it, shares only words with it
 *
 * When several processes are needed, each must be there; a firm that has all but one of them gets 1.
 */
export function judgeWith({ parentOf, equivalentsOf }) {
  const isWithin = (code, wanted) => {
    for (let at = code; at; at = parentOf(at)) if (at === wanted) return true;
    return false;
  };
  const within = (code, codes) => codes.some((wanted) => isWithin(code, wanted));

  /** 2 the asked material, 1 an equivalent or only its family, 0 another one. */
  const materialOf = (statement, { codes }) => {
    if (statement.materials.some((code) => within(code, codes))) return 2;
    const isNear = statement.materials.some((code) => equivalentsOf(code).some((other) => within(other, codes)) || codes.some((wanted) => isWithin(wanted, code)));
    return isNear ? 1 : 0;
  };

  const figureOf = (statement, { key, operator, wanted }) => {
    const value = statement.values[key];
    if (!value) return 0;
    if (operator === '=') return packageSize(value.key) <= packageSize(wanted) ? 2 : 0;
    if (operator === '<=') return value.value <= Number(wanted) ? 2 : 0;
    if (operator === '~') return value.min <= Number(wanted) && value.max >= Number(wanted) ? 2 : 0;
    if (value.kind !== 'box') return value.value >= Number(wanted) ? 2 : 0;
    const asked = wanted.split('x').map(Number).sort((a, b) => b - a);
    const sides = [...value.sides].sort((a, b) => b - a);
    return asked.every((side, at) => sides[at] >= side) ? 2 : 0;
  };

  /** How one firm stands to each need of one statement: the best statement counts, one by one. */
  const ofStatement = (statement, own, isWorded) => own.map((need) => Math.min(isWorded ? 1 : 2, need.kind === 'material' ? materialOf(statement, need) : figureOf(statement, need)));

  const ofProcess = (firm, process, own) => {
    const candidates = [...firm.stated.map((statement) => [statement, false]), ...firm.worded.map((statement) => [statement, true])].filter(([statement]) => within(statement.process, process.codes));
    const scored = candidates.map(([statement, isWorded]) => ({ base: isWorded ? 1 : 2, marks: ofStatement(statement, own, isWorded) }));
    const worth = ({ base, marks }) => marks.filter((mark) => mark > 0).length * 100 + marks.reduce((sum, mark) => sum + mark, 0) * 3 + base;
    return scored.sort((a, b) => worth(b) - worth(a))[0] ?? null;
  };

  const ofFirm = (firm, need) => {
    if (need.kind === 'certificate') return firm.certificates.some(({ scheme, isExpired }) => !isExpired && need.codes.includes(scheme)) ? 2 : 0;
    if (need.kind === 'province') return need.codes.includes(firm.place.province) ? 2 : 0;
    return need.codes.includes(firm.place.key) ? 2 : 0;
  };

  return (firm, need) => {
    const processes = need.filter(({ kind }) => kind === 'process');
    const own = need.filter(({ kind }) => kind === 'material' || kind === 'figure');
    const others = need.filter(({ kind }) => !['process', 'material', 'figure'].includes(kind));
    const found = processes.map((process, at) => ofProcess(firm, process, at === 0 ? own : []));
    const absent = found.filter((one) => one === null).length;
    if (absent === processes.length) return 0;
    const marks = [...found.flatMap((one) => (one ? [one.base, ...one.marks] : [])), ...others.map((other) => ofFirm(firm, other))];
    const missed = absent + marks.filter((mark) => mark === 0).length;
    if (missed > 0) return missed === 1 ? 1 : 0;
    return marks.every((mark) => mark === 2) ? 3 : 2;
  };
}

/** Imperial chip codes, smallest first. */
const packages = ['01005', '0201', '0402', '0603', '0805'];
const packageSize = (code) => (packages.includes(code) ? packages.indexOf(code) : packages.length);
