// Draws one document in a thread of its own: layout keeps a processor for hundreds of milliseconds, the server must answer others.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const fonts = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const face = (name) => join(fonts, name, `BeVietnamPro_${name}.ttf`);

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
pdfmake.setFonts({ 'Be Vietnam Pro': { normal: face('400Regular'), bold: face('600SemiBold'), italics: face('400Regular_Italic'), bolditalics: face('600SemiBold_Italic') } });
const buffer = await pdfmake.createPdf(workerData).getBuffer();
const bytes = Uint8Array.from(buffer);
parentPort.postMessage(bytes, [bytes.buffer]);
