/** Kinds of organisation: city departments, street offices, communities, companies, property companies, owners' committees, social organisations. */
export const organisationKinds = ['department', 'street', 'community', 'company', 'property', 'owners', 'social', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
