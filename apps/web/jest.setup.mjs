import { TextDecoder, TextEncoder } from 'node:util';
import { jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia ??= (query) => ({ matches: false, media: query, onchange: null, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}, dispatchEvent: () => false });
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView ??= () => {};
window.scrollTo = () => {};
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
jest.setTimeout(20_000);
