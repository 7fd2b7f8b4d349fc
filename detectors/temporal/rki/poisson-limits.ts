/**
 * Upper ends of the 95 % confidence intervals of a Poisson mean for the counts 0 … 20, as printed by Crow & Gardner 1959,
 * Biometrika 46:441: for each mean the fewest counts that hold 95 %, the highest of them where several are as few.
 * The test beside it derives them; the row of 11 is printed .0005 below what the derivation rounds to.
 */
export const POISSON_LIMITS: readonly number[] = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364,
  22.945, 23.762, 25.4, 26.306, 27.735, 28.966, 30.017,
]
