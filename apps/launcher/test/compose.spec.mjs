import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = readFileSync(`${root}docker-compose.yml`, 'utf8');
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);

describe('docker-compose.yml, checked without a container engine', () => {
  it('names the four parts of the product and the one-shot preparation', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'db', 'prepare', 'search', 'worker']);
  });

  it.each(services)('%s: is pinned, restarts, and says how it is healthy', (name, service) => {
    expect(service.image).toMatch(/:v?\d+\.\d+/);
    expect(service.image).not.toMatch(/latest/);
    if (name === 'prepare') expect(service.restart).toBe('no');
    else expect(service.healthcheck.test.length).toBeGreaterThan(1);
  });

  it('waits for health before it uses a server, and for the migrations before it serves', () => {
    for (const [, service] of services) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(compose.services[needed]).toBeDefined();
        if (condition === 'service_healthy') expect(compose.services[needed].healthcheck).toBeDefined();
        else expect(condition).toBe('service_completed_successfully');
      }
    }
  });

  it('keeps data in named volumes that are declared', () => {
    const usersOf = {};
    for (const [name, service] of services) for (const volume of service.volumes ?? []) (usersOf[volume.split(':')[0]] ??= []).push(name);
    expect(usersOf).toEqual({ database: ['db'], search: ['search'], files: ['prepare', 'api', 'worker'] });
    expect(Object.keys(usersOf).sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('runs our programs as an ordinary user on a read-only disk, and gives nobody new privileges', () => {
    for (const [name, service] of services) {
      expect(service.security_opt).toContain('no-new-privileges:true');
      expect(service.privileged).toBeUndefined();
      if (['api', 'worker', 'prepare'].includes(name)) expect(service).toMatchObject({ user: 'node', read_only: true });
    }
  });

  it('holds no secret: passwords must come from the environment', () => {
    // Without a bucket files lie in the volume: only its key may stay empty, and no key has a default.
    for (const [, name, value] of text.matchAll(/(\w*(?:PASSWORD|KEY)): (.*)$/gm)) expect(value).toMatch(name === 'S3_SECRET_ACCESS_KEY' ? /^\$\{S3_SECRET_ACCESS_KEY:-\}$/ : /^\$\{\w+:\?/);
  });

  it('builds an image with the native parts that npm calls optional, and runs it as an ordinary user', () => {
    const dockerfile = readFileSync(`${root}${compose.services.api.build.dockerfile}`, 'utf8');
    expect(dockerfile).not.toMatch(/omit=optional/);
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d+-/);
  });

  it('publishes nothing beyond loopback', () => {
    for (const [, service] of services) for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('sets only variables that the configuration knows, and explains each in .env.example', () => {
    const config = readFileSync(`${root}libs/server/platform/src/config/config.ts`, 'utf8');
    const example = readFileSync(`${root}.env.example`, 'utf8');
    for (const [, name] of config.matchAll(/^ {2}([A-Z_]+): /gm)) expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
    for (const name of Object.keys(compose.services.api.environment)) {
      expect(config).toContain(`  ${name}:`);
      expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
    }
    for (const [, name] of text.matchAll(/\$\{(\w+)/g)) expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
  });
});
