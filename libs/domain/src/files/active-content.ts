const hash = 0x23; // '#'
const slash = 0x2f; // '/'
const digit = (byte: number | undefined): number => (byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16));

/** What a certificate, a brochure or a report never needs: scripts, programs to launch, files inside the file. Long names only, since short ones occur in compressed bytes by chance. */
const active = ['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia'];
const longest = 16;

/** A PDF name from its slash on, with `#4a` read as `J`: that is how such names are hidden. */
function nameAt(bytes: Uint8Array, from: number): string {
  let name = '';
  for (let at = from; name.length < longest && at < bytes.length; at++) {
    const byte = bytes[at]!;
    const hex = byte === hash ? digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]) : Number.NaN;
    const sign = Number.isNaN(hex) ? byte : hex;
    if (!Number.isNaN(hex)) at += 2;
    if (!/[A-Za-z0-9]/.test(String.fromCharCode(sign))) break;
    name += String.fromCharCode(sign);
  }
  return name;
}

/**
 * The first active part that a PDF names in the clear, or null. Compressed parts are not looked into: files are served as
 * attachments from a sandbox, so this is the second wall, not the first.
 */
export function activePartOf(bytes: Uint8Array): string | null {
  for (let at = bytes.indexOf(slash); at !== -1; at = bytes.indexOf(slash, at + 1)) {
    const name = nameAt(bytes, at + 1);
    const found = active.find((known) => name === known || (name.startsWith(known) && known === 'EmbeddedFile'));
    if (found) return found;
  }
  return null;
}
