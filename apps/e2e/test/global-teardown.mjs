export default async function () {
  await globalThis.__PRODUCT__?.stop();
}
