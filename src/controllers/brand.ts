import type { BrandInForce } from '../adapter/brand.js';
import { brandContext } from '../adapter/contexts.js';
import { pageBrand } from '../adapter/settings.js';
import { ProvidedController, type ElementHost } from './provided.js';

/** The brand that holds at the host. */
export class BrandController extends ProvidedController<BrandInForce> {
  constructor(host: ElementHost) {
    super(host, { context: brandContext, setting: pageBrand });
  }
}
