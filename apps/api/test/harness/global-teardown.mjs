export default async function () {
  await globalThis.__BACKING__?.stop();
}
