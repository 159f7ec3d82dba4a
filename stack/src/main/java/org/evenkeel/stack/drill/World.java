package org.evenkeel.stack.drill;

/**
 * What lies outside of the clusters and is never restored.
 *
 * @param ledger what was acknowledged
 * @param register who was erased
 * @param sealing how texts and keys are sealed; holds the key-encryption key
 */
record World(Ledger ledger, ErasureRegister register, Sealing sealing) {}
