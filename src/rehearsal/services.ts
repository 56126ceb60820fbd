import { bcmDataExportsService } from './bcm/service.ts';
import { cloudFormationService } from './cloudformation/service.ts';
import { curService } from './cur/service.ts';
import { iamService } from './iam/service.ts';
import { kmsService } from './kms/service.ts';
import { organizationsService } from './organizations/service.ts';
import { s3Service } from './s3/service.ts';
import type { Service } from './service.ts';
import { stsService } from './sts/service.ts';

/** Every service of the rehearsal. One that is not here is refused as the protocol refuses an unknown operation. */
export const SERVICES: readonly Service[] = [
  stsService,
  iamService,
  organizationsService,
  cloudFormationService,
  s3Service,
  curService,
  bcmDataExportsService,
  kmsService,
];
