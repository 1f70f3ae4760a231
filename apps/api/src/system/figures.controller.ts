import { systemEndpoints } from '@matxich/contracts';
import { Endpoint } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { FiguresQuery } from './figures.query';

@Controller()
export class FiguresController {
  constructor(private readonly figures: FiguresQuery) {}

  @Endpoint(systemEndpoints.figures)
  read() {
    return this.figures.execute();
  }
}
