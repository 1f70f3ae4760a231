import { allEndpoints } from '@matxich/contracts';
import { routes } from './routes';

it('says what the endpoint table says, row by row', () => {
  const table = Object.fromEntries(
    Object.entries(allEndpoints).map(([name, row]) => [name, `${row.method} ${row.path}${row.idempotent ? ' +key' : ''}${row.ifMatch ? ' +version' : ''}${row.upload ? ' +file' : ''}`]),
  );
  expect(routes).toEqual(table);
});
