import { conceptEndpoints, type InputOf } from '@matxich/contracts';
import { Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ConceptSuggester } from '../queries/concept-suggester';

@Controller()
export class ConceptsController {
  constructor(private readonly suggester: ConceptSuggester) {}

  @Endpoint(conceptEndpoints.suggest)
  async suggest(@Input() { query }: InputOf<typeof conceptEndpoints.suggest>) {
    return { items: await this.suggester.suggest(query.q, query.kind) };
  }
}
