/**
 * P(χ² ≥ `value`) with whole `degrees`: the upper incomplete gamma function of half of both, by its series below the mean and by Legendre's
 * continued fraction above.
 */
export function chiSquareTail(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2]
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGammaOfHalves(degrees))
  return x < a + 1 ? Math.max(0, 1 - front * lowerSeries(a, x)) : front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; n < 1000 && term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 1000; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return value
}

/** log Γ(n / 2), by stepping up from Γ(½) = √π or Γ(1) = 1. */
function logGammaOfHalves(halves: number): number {
  let log = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let at = halves % 2 === 0 ? 2 : 1; at < halves; at += 2) log += Math.log(at / 2)
  return log
}
