"""What an onboarding asks about the organization."""


def run(peer):
    peer.call("organizations", "DescribeOrganization")
    peer.aws("organizations", "describe-organization")
    peer.call("organizations", "ListRoots")
    accounts = peer.call("organizations", "ListAccounts")
    peer.call("organizations", "DescribeAccount", AccountId=accounts.at("Accounts.0.Id") or "000000000000")
    peer.call(
        "organizations", "DescribeAccount", "AccountNotFoundException", AccountId="999999999999", note="a stranger"
    )
    peer.aws("organizations", "list-accounts")
    peer.pages("organizations", "ListAccounts", "Accounts", 1, 2)
