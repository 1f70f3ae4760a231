import { reactProject } from '../../jest.preset.mjs';

export default reactProject('web', {
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/style-stub.mjs', '\\.svg$': '<rootDir>/src/testing/style-stub.mjs' },
  setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'],
});
