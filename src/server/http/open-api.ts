import { oc } from '@orpc/contract'
import type { OpenAPI } from '@orpc/openapi'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../contract/contract.ts'
import { refusals } from '../../contract/errors.ts'
import { requirementAt } from './procedure-acts.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The OpenAPI 3.1 document of the REST door, with the errors that every procedure may answer beside its own. */
export async function generateOpenApi(serverUrl: string): Promise<OpenAPI.Document> {
  const { INVALID_INPUT, UNAVAILABLE } = refusals
  const described = oc.errors({ INVALID_INPUT, UNAVAILABLE }).router(contract)
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(described, {
    info: {
      title: 'Vạn Dân',
      version: '1',
      description:
        'Decimal numbers travel as text with a dot. A write carries an `idempotencyKey`, so that it may be sent again after a lost answer.',
    },
    servers: [{ url: serverUrl }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'van_dan_session' } } },
    security: [{ session: [] }],
  })
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) => methods.map((method) => path?.[method]))) {
    if (operation?.operationId !== undefined && requirementAt(operation.operationId.split('.')) === 'anyone') operation.security = []
  }
  return document
}
