import { join } from 'node:path';
import type { Config } from '../config/config';
import { FileStore } from './file-store';
import { LocalFileStore } from './local-file-store';
import { S3FileStore } from './s3-file-store';

/** The bucket when one is configured, else a folder below DATA_DIR. */
export function storeOfConfig(config: Config): FileStore {
  if (config.S3_BUCKET === '') return new LocalFileStore(join(config.DATA_DIR, 'files'));
  return new S3FileStore({ bucket: config.S3_BUCKET, region: config.S3_REGION, endpoint: config.S3_ENDPOINT, accessKeyId: config.S3_ACCESS_KEY_ID, secretAccessKey: config.S3_SECRET_ACCESS_KEY });
}
