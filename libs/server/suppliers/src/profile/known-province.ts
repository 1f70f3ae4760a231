import { DomainError } from '@matxich/domain';
import { ProvinceReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';

@Injectable()
export class KnownProvince {
  constructor(private readonly provinces: ProvinceReader) {}

  /** @throws DomainError request.invalid with the field */
  async check(code: string | null | undefined): Promise<void> {
    if (code && !(await this.provinces.isKnown(code))) throw new DomainError('request.invalid', {}, [{ path: 'provinceCode', message: 'choose one of the 34 provinces' }]);
  }
}
