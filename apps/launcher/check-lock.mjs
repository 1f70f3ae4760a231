// Lists optional dependencies that a locked package names but the lock lacks: npm install drops them silently when the
// registry has no such version, and npm ci on another machine then refuses (toolchain finding 1).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {string[]} one line per missing package */
export function missingFromLock(lockText) {
  const { packages } = JSON.parse(lockText);
  const isLocked = (path, name) => {
    for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
      if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
      if (!base) return false;
      if (!base.includes('node_modules/')) base = '';
    }
  };
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(path, name))
      .map(([name, version]) => `${path}@${entry.version} -> ${name}@${version}`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingFromLock(readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'));
  for (const line of missing) console.log(line);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
