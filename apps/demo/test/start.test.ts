/** `pnpm start`: builds, serves on this machine, prints the address, and opens nothing where nobody watches. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('prints an address that answers, and nothing else', async () => {
  const script = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', chunk => {
    err += chunk
  })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.on('exit', code => reject(new Error(`ended with ${code}: ${err}`)))
      child.stdout.on('data', chunk => {
        out += chunk
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)
        if (found) resolve(found[0])
      })
    })
    const page = await fetch(address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<title>Biform</title>')
    expect(err).toBe('')
    expect(out.trim().split('\n')).toHaveLength(2)
  } finally {
    child.removeAllListeners('exit')
    child.kill()
    await once(child, 'exit')
  }
})
