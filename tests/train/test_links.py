import pytest
import torch

from sayso.train.network import N_DISTANCES, Links, distance_buckets


@pytest.mark.parametrize("n", [2, 3, 40])
def test_a_pair_has_the_number_of_its_distance_and_the_first_place_one_of_its_own(n: int) -> None:
    torch.manual_seed(0)
    links = Links(8, 4).eval()
    torch.nn.init.normal_(links.distance.weight)
    numbers = links.distance.weight[:, 0].tolist()
    found = links(torch.zeros(1, n, 8), distance_buckets(n, torch.device("cpu")))[0]
    plain = found - numbers[N_DISTANCES]
    for i in range(1, n):
        for j in range(1, n):
            steps = int(2 * torch.log2(torch.tensor(abs(j - i) + 1.0)))
            bucket = min(steps, N_DISTANCES // 2 - 1) + (N_DISTANCES // 2 if j > i else 0)
            difference = numbers[bucket] - numbers[N_DISTANCES]
            assert torch.isclose(plain[i - 1, j] - plain[i - 1, 0], torch.tensor(difference))


def test_rows_of_some_words_are_those_of_all() -> None:
    torch.manual_seed(0)
    links, H = Links(8, 4).eval(), torch.randn(1, 9, 8)
    buckets = distance_buckets(9, torch.device("cpu"))
    some = torch.tensor([1, 6])
    assert torch.allclose(links(H, buckets, some), links(H, buckets)[:, some], atol=1e-6)
