import { startProduct } from './product.mjs';

export default async function () {
  const product = await startProduct();
  globalThis.__PRODUCT__ = product;
  process.env.E2E_URL = product.url;
  process.env.E2E_SIGN_INS = JSON.stringify(product.signIns);
  process.env.E2E_DATABASE_URL = product.databaseUrl;
}
