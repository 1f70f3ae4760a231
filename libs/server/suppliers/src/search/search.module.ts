import { Module } from '@nestjs/common';
import { EnsureCapabilityIndex } from './use-cases/ensure-capability-index';

@Module({ providers: [EnsureCapabilityIndex], exports: [EnsureCapabilityIndex] })
export class CapabilitySearchModule {}
