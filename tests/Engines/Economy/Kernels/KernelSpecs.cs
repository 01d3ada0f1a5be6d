using CsCheck;
using Vicinal.Economy.Kernels;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Kernels;

/// <summary>Vector kernels against loops that anyone can read.</summary>
public sealed class KernelSpecs
{
    [Fact]
    public void The_vector_pass_is_the_scalar_pass_to_the_last_bit() => Gen.Select(Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[0, 1_000_000]).Sample(
        (inputs, users, seed) =>
        {
            var state = new State(new Grid(inputs, users), seed);
            double[] cover = [.. state.Cover], orders = new double[inputs], limit = new double[state.Grid.Stride];
            double[] scalarCover = [.. state.Cover], scalarOrders = new double[inputs], scalarLimit = new double[state.Grid.Stride];
            StockPass.Run(state.Grid, state.A, cover, state.Kind, state.LastPull, state.Pull, state.Served, state.Used, state.BaseOutput, 0.1, orders, limit);
            ScalarStockPass.Run(state.Grid, state.A, scalarCover, state.Kind, state.LastPull, state.Pull, state.Served, state.Used, state.BaseOutput, 0.1, scalarOrders, scalarLimit);
            Assert.Equal(scalarCover, cover);
            Assert.Equal(scalarOrders, orders);
            Assert.Equal(scalarLimit, limit);
        },
        iter: Iterations.Of(100));

    [Fact]
    public void The_binding_input_is_the_first_in_order_within_the_threshold() => Gen.Select(Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[0, 1_000_000]).Sample(
        (inputs, users, seed) =>
        {
            var state = new State(new Grid(inputs, users), seed);
            var random = new Random(seed);
            int[] order = [.. Enumerable.Range(0, inputs)];
            random.Shuffle(order);
            double[] threshold = [.. Enumerable.Range(0, state.Grid.Stride).Select(_ => random.Next(2) == 0 ? -1 : 60 * random.NextDouble())];
            var found = new long[state.Grid.Stride];
            BindingInput.Find(state.Grid, state.Cover, state.Kind, state.BaseOutput, threshold, order, found);
            for (var j = 0; j < users; j++)
            {
                var expected = -1;
                foreach (var i in order)
                {
                    var cell = (i * state.Grid.Stride) + j;
                    var allows = state.Kind[cell] switch
                    {
                        InputClass.Critical => state.Cover[cell],
                        InputClass.Important => 0.5 * (state.Cover[cell] + state.BaseOutput[j]),
                        _ => double.PositiveInfinity,
                    };
                    expected = threshold[j] >= 0 && allows <= threshold[j] ? i : expected;
                }

                Assert.Equal(expected, found[j]);
            }
        },
        iter: Iterations.Of(100));

    [Fact]
    public void A_kernel_refuses_arrays_that_are_too_short()
    {
        var state = new State(new Grid(3, 5), 1);
        Assert.Throws<ArgumentException>(() => StockPass.Run(
            state.Grid, state.A, state.Cover, state.Kind, state.LastPull, state.Pull, state.Served, state.Used, state.BaseOutput, 0.1, new double[2], new double[8]));
        Assert.Throws<ArgumentException>(() => StockPass.Run(
            state.Grid, state.A, state.Cover, state.Kind, state.LastPull, state.Pull, state.Served, state.Used, state.BaseOutput, 0.1, new double[3], new double[5]));
    }

    /// <summary>Random arrays of a grid; padding as the engine has it.</summary>
    private sealed class State
    {
        public State(Grid grid, int seed)
        {
            var random = new Random(seed);
            double[] Vector(int length, int within) => [.. Enumerable.Range(0, length).Select(j => j < within ? 100 * random.NextDouble() : 0)];
            Grid = grid;
            A = [.. Enumerable.Range(0, grid.Cells).Select(cell => cell % grid.Stride < grid.Users ? random.NextDouble() : 0)];
            Cover = Vector(grid.Cells, grid.Cells);
            Kind = [.. Enumerable.Range(0, grid.Cells).Select(cell => cell % grid.Stride < grid.Users ? (byte)random.Next(3) : InputClass.None)];
            LastPull = Vector(grid.Stride, grid.Users);
            Pull = Vector(grid.Stride, grid.Users);
            Used = Vector(grid.Stride, grid.Users);
            BaseOutput = Vector(grid.Stride, grid.Users);
            Served = [.. Enumerable.Range(0, grid.Inputs).Select(_ => random.NextDouble())];
        }

        public Grid Grid { get; }

        public double[] A { get; }

        public double[] Cover { get; }

        public byte[] Kind { get; }

        public double[] LastPull { get; }

        public double[] Pull { get; }

        public double[] Used { get; }

        public double[] BaseOutput { get; }

        public double[] Served { get; }
    }
}
