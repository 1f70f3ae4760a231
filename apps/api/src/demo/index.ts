export { clearDemo } from './clear-demo';
export { loadDemo, type DemoSignIn } from './load-demo';
