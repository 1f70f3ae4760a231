export * from './nfc';
export * from './search-key';
export * from './tone-key';
export * from './compare-vietnamese';
export * from './tokens';
export * from './firm-name-key';
export * from './address-key';
export * from './repair-mojibake';
