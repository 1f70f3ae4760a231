import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller';
import { FiguresQuery } from './figures.query';

@Module({ controllers: [FiguresController], providers: [FiguresQuery] })
export class SystemModule {}
