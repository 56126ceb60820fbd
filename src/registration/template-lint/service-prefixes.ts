/**
 * What actions of AWS begin with, where it has six letters or more; shorter ones are too like each other for a slip of the
 * pen to be told. https://docs.aws.amazon.com/service-authorization/latest/reference/
 */
const PREFIXES = `
access-analyzer account account-access acm-pca aco-automation action-recommendations activate agent-registry
agentaccess-mcp aidevops airflow airflow-serverless amplify amplifybackend amplifyuibuilder apigateway
app-integrations appconfig appfabric appflow application-autoscaling application-signals
application-signals-mcp application-transformation applicationinsights appmesh appmesh-preview apprunner
appstream appstudio appsync apptest arc-region-switch arc-zonal-shift arsenal artifact assurance athena
auditmanager autoscaling autoscaling-plans aws-external-anthropic aws-marketplace aws-marketplace-management
aws-portal awsconnector backup backup-gateway backup-search backup-storage bcm-dashboards bcm-data-exports
bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agentcore bedrock-mantle bedrock-websearch
billing billingconductor braket budgets bugbust cassandra chatbot cleanrooms cleanrooms-ml cloud9
clouddirectory cloudformation cloudfront cloudfront-keyvaluestore cloudhsm cloudsearch cloudshell cloudtrail
cloudtrail-data cloudwatch codeartifact codebuild codecatalyst codecommit codeconnections codedeploy
codedeploy-commands-secure codeguru codeguru-profiler codeguru-reviewer codeguru-security codepipeline
codestar codestar-connections codestar-notifications codewhisperer cognito-identity cognito-idp cognito-sync
comprehend comprehendmedical compute-optimizer config connect connect-campaigns consoleapp
consolidatedbilling controlcatalog controltower cost-optimization-hub customer-verification databrew
dataexchange datapipeline datasync datazone deadline detective devicefarm devops-guru directconnect
discovery docdb-elastic ds-data dynamodb ec2-instance-connect ec2messages ecr-public ecs-mcp eks-auth
eks-mcp elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce
elastictranscoder elemental-activations elemental-appliances-software elemental-inference
elemental-support-cases elemental-support-content emr-containers emr-serverless end-user-messaging
entityresolution events eventsbilltoaws execute-api finops-agent finspace finspace-api firehose forecast
frauddetector freertos freetier gamelift gameliftstreams geo-maps geo-places geo-routes glacier
globalaccelerator grafana greengrass groundstation groundtruthlabeling guardduty health health-agent
healthlake honeycode identity-sync identitystore identitystore-auth imagebuilder importexport inspector
inspector-scan inspector2 inspector2-telemetry interconnect internetmonitor invoicing iot-device-tester
iotanalytics iotdeviceadvisor iotfleethub iotfleetwise iotjobsdata iotmanagedintegrations iotsitewise
iottwinmaker iotwireless iq-permission ivschat kafka-cluster kafkaconnect kendra kendra-ranking kinesis
kinesisanalytics kinesisvideo lakeformation lambda launchwizard license-manager
license-manager-linux-subscriptions license-manager-user-subscriptions lightsail lookoutequipment
lookoutmetrics lookoutvision machinelearning macie2 managedblockchain managedblockchain-query mapcredits
marketplacecommerceanalytics mechanicalturk mediaconnect mediaconvert mediaimport medialive mediapackage
mediapackage-vod mediapackagev2 mediastore mediatailor medical-imaging memorydb migrationhub-orchestrator
migrationhub-strategy mobileanalytics mobiletargeting monitron neptune-db neptune-graph network-firewall
network-security-director network-security-manager networkflowmonitor networkmanager networkmanager-chat
networkmonitor nimble notifications notifications-contacts nova-act observabilityadmin opensearch opsworks
opsworks-cm organizations outposts panorama partnercentral partnercentral-account-management
payment-cryptography payments pca-connector-ad pca-connector-scep personalize pricing pricingplanmanager
private-networks profile proton purchase-orders qbusiness qdeveloper quicksight rds-data rds-db redshift
redshift-data redshift-serverless refactor-spaces rekognition repostspace researchstudio resiliencehub
resource-explorer resource-explorer-2 resource-groups rhelkb robomaker rolesanywhere route53
route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness route53domains
route53globalresolver route53profiles route53resolver rtbfabric s3-object-lambda s3-outposts s3express
s3files s3tables s3vectors sagemaker sagemaker-data-science-assistant sagemaker-geospatial sagemaker-mlflow
sagemaker-unified-studio-mcp savingsplans scheduler schemas secretsmanager security-ir securityagent
securityhub securitylake serverlessrepo servicecatalog servicediscovery serviceextract servicequotas shield
signer signin simspaceweaver sms-voice snow-device-management snowball social-messaging sqlworkbench
ssm-contacts ssm-guiconnect ssm-incidents ssm-quicksetup ssm-sap ssmmessages sso-directory sso-oauth
startups states storagegateway support support-console supportapp supportauthz supportplans sustainability
synthetics textract thinclient timestream timestream-influxdb transcribe transfer transform transform-custom
translate trustedadvisor user-subscriptions vendor-insights verified-access verifiedpermissions voiceid
vpc-lattice vpc-lattice-svcs waf-regional wellarchitected wisdom workdocs worklink workmail
workmailmessageflow workspaces workspaces-instances workspaces-web
`;

/** The service that somebody meant who wrote this prefix of an action with one letter too many, too few or wrong. */
export function intendedService(prefix: string): string | undefined {
  const known = PREFIXES.trim().split(/\s+/);
  const written = prefix.toLowerCase();
  return known.includes(written) ? undefined : known.find((service) => isOneLetterAway(written, service));
}

function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? same + 1 : same;
  return short.slice(rest) === long.slice(same + 1);
}
