import { expect, test } from 'vitest'
import { toBase64url } from './bytes.ts'
import { normalLogin, personKeySecret, signInSecret } from './sign-in-secret.ts'

test('the same passphrase and login give the same secret, however they are typed', async () => {
  const secret = await signInSecret('cuatro palabras que solo yo sé', 'Alba@Ejemplo.org')
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await signInSecret('cuatro palabras que solo yo se\u0301', ' alba@ejemplo.ORG ')).toBe(secret)
  expect(await signInSecret('cuatro palabras que solo yo se', 'Alba@Ejemplo.org')).not.toBe(secret)
  expect(await signInSecret('cuatro palabras que solo yo sé', 'berta@ejemplo.org')).not.toBe(secret)
  expect(toBase64url(await personKeySecret('cuatro palabras que solo yo sé', 'alba@ejemplo.org'))).not.toBe(
    secret,
  )
  expect(secret).toMatchInlineSnapshot(`"hlW3y4_amVcnStXMXN-_yyvz-pLZRhKmsKEEzcjLdy4"`)
})

test('a login is compared composed, trimmed and in lower case', () => {
  expect(normalLogin('  ÁLBA ')).toBe(normalLogin('a\u0301lba'))
})
