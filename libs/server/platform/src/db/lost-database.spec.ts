import { isDatabaseLost } from './lost-database';

test.each<[string, unknown, boolean]>([
  ['a statement that the server cut off', { driverError: { code: '57P01' } }, true],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), true],
  ['a connection that broke earlier', new Error('Client has encountered a connection error and is not queryable'), true],
  ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true],
  ['no connection became free', new Error('timeout exceeded when trying to connect'), true],
  ['a broken constraint', { driverError: { code: '23505', message: 'duplicate key' } }, false],
  ['a defect of ours', new TypeError('x is undefined'), false],
  ['nothing', undefined, false],
])('%s', (_situation, error, wanted) => expect(isDatabaseLost(error)).toBe(wanted));
