import { v7 } from 'uuid';

/** Ids are made by the application and sort by time (UUIDv7), which keeps indexes compact. */
export const newId = (): string => v7();
