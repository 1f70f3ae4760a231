/** Data that specs of other libraries share with the specs of the domain; no product code imports it. */
export { inventedSchema } from './capability/invented-family.data';
