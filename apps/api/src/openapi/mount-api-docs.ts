import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document';

/** /api/openapi.json and the browsable page at /api/docs (Swagger UI from our own server, no CDN). */
export function mountApiDocs(app: NestFastifyApplication): void {
  const document = openApiDocument() as unknown as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml', customSiteTitle: 'Mắt Xích API' });
}
