import { finish, prepare } from './api-client';
import { ApiError } from './api-error';
import type { Answer, EndpointName } from './routes';

interface Upload {
  /** For the path. */
  params?: Record<string, string>;
  file: File;
  /** Other fields of the form. */
  fields?: Record<string, string>;
  /** 0..1 of the bytes sent. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Sends one file as multipart/form-data through XMLHttpRequest, because fetch reports no upload progress.
 * @throws ApiError as `apiClient` does
 */
export function apiUpload<N extends EndpointName>(name: N, { params, file, fields = {}, onProgress, signal }: Upload): Promise<Answer<N>> {
  const call = prepare(name, { params }, `${file.name} ${file.size} ${file.lastModified} ${JSON.stringify(fields)}`);
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(call.method, call.url);
    for (const [key, value] of Object.entries(call.headers)) xhr.setRequestHeader(key, value);
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    xhr.onerror = () => reject(new ApiError('network.unreachable', 0));
    xhr.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    xhr.onload = () => {
      try {
        resolve(finish<N>(call, xhr.status, xhr.responseText));
      } catch (error) {
        reject(error as Error);
      }
    };
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(form);
  });
}
